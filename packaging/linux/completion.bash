# Completion of desktop-admin for bash: its commands and their options, asked of the program once per shell.
_desktop_admin()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local commands="serve account keys backup restore doctor support-bundle"
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "$commands --version --help --self-test" -- "$current")
        return
    fi
    case $previous in
        --data | --key-file | --tls-cert | --tls-key | --log-file | --output)
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            compopt -o filenames
            return
            ;;
    esac
    case ${COMP_WORDS[1]} in
        --self-test)
            mapfile -t COMPREPLY < <(compgen -W "--json --real-keyring" -- "$current")
            ;;
        serve | account | keys | backup | restore | doctor | support-bundle)
            local of="_desktop_admin_${COMP_WORDS[1]//-/_}"
            if [ -z "${!of+known}" ]; then
                printf -v "$of" '%s' "$("${COMP_WORDS[0]}" "${COMP_WORDS[1]}" --help 2>/dev/null |
                    grep -oE -- '--[a-z][a-z-]+' | sort -u | tr '\n' ' ')"
            fi
            mapfile -t COMPREPLY < <(compgen -W "${!of}" -- "$current")
            ;;
    esac
}
complete -F _desktop_admin desktop-admin
