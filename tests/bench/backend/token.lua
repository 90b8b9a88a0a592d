-- Token requests for wrk: "-- FILE", whose lines are the Authorization header and the form body.
function init(arguments)
  local lines = io.lines(arguments[1])
  wrk.method = "POST"
  wrk.headers["Authorization"] = lines()
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
  wrk.body = lines()
end
-- One line of JSON at the end of a run of wrk; times in microseconds.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"errors":%d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout
  ))
end
