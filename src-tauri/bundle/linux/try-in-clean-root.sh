#!/bin/sh
# Runs inside a fresh Debian as root: installs /rostok.deb, uses it as an ordinary user, takes it away again.
set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
quietly() { "$@" > /tmp/apt.log 2>&1 || { cat /tmp/apt.log; exit 1; }; }

quietly apt-get -q update
quietly apt-get -q install -y --no-install-recommends /rostok.deb
echo "  поставлен: $(dpkg-query -W -f '${Package} ${Version}' rostok)"
# A screen and a camera; nothing of this is needed by the program.
quietly apt-get -q install -y --no-install-recommends xvfb xauth xdotool imagemagick dbus util-linux

useradd --create-home --home-dir '/home/Завуч школы № 5' zavuch
as_user() { runuser -u zavuch -- env HOME='/home/Завуч школы № 5' LC_ALL=C.UTF-8 "$@"; }

base='/home/Завуч школы № 5/Центр + #1.rostok'
as_user rostok-cli --base "$base" base create --example itcube
as_user rostok-cli --base "$base" agreement print --all --out '/home/Завуч школы № 5/Договоры'
ls '/home/Завуч школы № 5/Договоры' | grep -q '\.pdf$'

cat > /tmp/look.sh <<'LOOK'
rostok --base "$1" &
program=$!
window=
for second in $(seq 30); do
  window=$(xdotool search --onlyvisible --name Росток 2>/dev/null | head -1) && [ -n "$window" ] && break
  kill -0 $program || { echo 'программа закрылась сама'; exit 1; }
  sleep 1
done
[ -n "$window" ] || { echo 'окно не появилось за 30 с'; exit 1; }
echo "  окно видно через $second с"
sleep 4
import -window root /tmp/window.png
kill $program
LOOK
as_user xvfb-run -a -s '-screen 0 1024x600x24' dbus-run-session -- sh /tmp/look.sh "$base"
colours=$(identify -format %k /tmp/window.png)
[ "$colours" -gt 100 ] || { echo "на снимке пусто: цветов $colours"; exit 1; }

quietly apt-get -q remove -y rostok
[ ! -e /usr/bin/rostok ] && [ -f "$base" ]
echo '  удалён; файл центра остался на месте'
