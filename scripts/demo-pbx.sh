# shellcheck shell=bash
# The quick start's own PBX; sourced, not run. Its phones, hints and AMI user are the samples of asterisk-conf, so that the show
# proves them.

# demo_pbx FOLDER AMI-PORT SIP-PORT SECRET: writes the folder of an Asterisk 22 with extensions 1001 and 1002 on loopback.
demo_pbx() {
  local home=$1 root modules
  root=$("${top:?}/scripts/asterisk" path 22)
  modules=$(find "$root/usr/lib" -path '*/asterisk/modules' -print -quit)
  mkdir -p "$home"/{etc/manager.d,cache,var/agi-bin,var/keys,spool,run,log}
  cat >"$home/etc/asterisk.conf" <<END
[directories]
astetcdir => $home/etc
astcachedir => $home/cache
astvarlibdir => $home/var
astdbdir => $home/var
astkeydir => $home/var
astagidir => $home/var/agi-bin
astspooldir => $home/spool
astrundir => $home/run
astlogdir => $home/log
astmoddir => $modules
astdatadir => $root/usr/share/asterisk
astsbindir => $root/usr/sbin
[options]
nocolor=yes
END
  # Debian's Asterisk has three kinds of voicemail; those without their server keep the one for files from answering.
  printf '[modules]\nautoload=yes\nnoload=app_voicemail_odbc.so\nnoload=app_voicemail_imap.so\n' >"$home/etc/modules.conf"
  printf '[general]\n[logfiles]\nmessages => notice,warning,error\n' >"$home/etc/logger.conf"
  printf '[general]\nenabled=yes\nbindaddr=127.0.0.1\nport=%s\n#include "manager.d/*.conf"\n' "$2" >"$home/etc/manager.conf"
  sed "s/CHANGE-ME/$4/" "${top:?}/asterisk-conf/sidetone.conf" >"$home/etc/manager.d/sidetone.conf"
  cp "${top:?}/asterisk-conf/pjsip-phone.conf" "${top:?}/asterisk-conf/hints.conf" "$home/etc/"
  cat >"$home/etc/pjsip.conf" <<END
[transport-udp]
type=transport
protocol=udp
bind=127.0.0.1:$3
[transport-tcp]
type=transport
protocol=tcp
bind=127.0.0.1:$3
#include "pjsip-phone.conf"
END
  printf '[clear-mwi]\nEvent=>message-summary\nContent-type=>application/simple-message-summary\nContent=>Messages-Waiting: no\n' \
    >"$home/etc/pjsip_notify.conf"
  cat >"$home/etc/extensions.conf" <<'END'
[internal]
include => hints
exten => _1XXX,1,Dial(PJSIP/${EXTEN},60)
exten => *97,1,Answer()
 same => n,VoiceMailMain(${CALLERID(num)}@default)
exten => 600,1,Answer()
 same => n,Echo()
exten => 112,1,Congestion()
exten => _0X.,1,Congestion()
#include "hints.conf"
END
  printf '[general]\nformat=wav\n[default]\n1001 => 1234,Anna Gruber\n' >"$home/etc/voicemail.conf"
  printf '[general]\nrtpstart=16384\nrtpend=16482\n' >"$home/etc/rtp.conf"
  printf '[general]\ncountry=uk\n[uk]\ndescription = United Kingdom\ndial = 350+440\nbusy = 400/375,0/375\nring = 400+450/400,0/200,400+450/400,0/2000\ncongestion = 400/400,0/350,400/225,0/525\n' \
    >"$home/etc/indications.conf"
}

# demo_console FOLDER COMMAND: what Asterisk's console prints.
demo_console() {
  "$("${top:?}/scripts/asterisk" path 22)/asterisk" -C "$1/etc/asterisk.conf" -rx "$2" 2>&1
}
