@echo off
rem Installs API Access Admin from this folder without a network; see: install.cmd --help
for %%v in (3.13 3.12 3.11) do (
    py -%%v -c "" >nul 2>nul && (
        py -%%v -I "%~dp0install.py" %*
        exit /b
    )
)
echo install.cmd: Python 3.11, 3.12 or 3.13 is needed (python.org, 64 bit) 1>&2
exit /b 2
