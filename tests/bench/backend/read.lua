-- Authenticated reads for wrk: "-- FILE", whose first line is the Authorization header.
function init(arguments)
  wrk.headers["Authorization"] = io.lines(arguments[1])()
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
