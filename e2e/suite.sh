# Shared by the suites with real guests (`e2e/test-*`), which source it: counting, waiting, a cloud on real engines.
# shellcheck shell=bash
#
# A suite with real guests runs in e2e/in-namespace, with the code and the image built before, since no network is there:
#
#   ./freehold version && images/micro/build target/images/micro
#   e2e/in-namespace e2e/test-guests
#
# It waits by looking again until a deadline, and ends with `N passed, N failed, N skipped`.
set -uo pipefail

root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
freehold=$root/freehold
micro=$root/target/images/micro
passed=0 failed=0 skipped=0
export FREEHOLD_OFFLINE=1 AWS_PAGER='' AWS_DEFAULT_OUTPUT=text AWS_EC2_METADATA_DISABLED=true AWS_MAX_ATTEMPTS=1

readonly BOOT_LIMIT=90 STOP_LIMIT=60 # seconds, on a busy machine without KVM

# --- counting --------------------------------------------------------------------------------------------------------

# check SENTENCE COMMAND…: the command succeeds
check() {
    local sentence=$1 output
    shift
    if output=$("$@" 2>&1); then
        passed=$((passed + 1))
        echo "  passed: $sentence"
    else
        failed=$((failed + 1))
        echo "  FAILED: $sentence ($*)"
        [[ -z $output ]] || echo "      ${output//$'\n'/$'\n'      }"
        return 1
    fi
}

# skip COUNT WHAT WHY
skip() {
    skipped=$((skipped + $1))
    echo "  skipped: $2: $3"
}

finish() {
    echo "$passed passed, $failed failed, $skipped skipped"
    exit $((failed > 0))
}

# What can't go on after a failure.
give_up() {
    failed=$((failed + 1))
    echo "  FAILED: $*"
    tail -n 15 "${FREEHOLD_HOME-}/log/freehold.log" 2>/dev/null | cut -c 1-300
    finish
}

# needs_engines COUNT: skips a suite of so many checks where real guests can't be had
needs_engines() {
    local why=
    if [[ $EUID != 0 ]]; then
        why='no root'
    elif [[ -z ${FREEHOLD_TEST_NAMESPACE-} ]]; then
        why='not in e2e/in-namespace, and the machine'\''s own network is not touched'
    elif ! command -v aws >/dev/null; then
        why='no aws CLI'
    elif [[ ! -e $micro/disk.qcow2 ]]; then
        why="no image: run images/micro/build target/images/micro"
    fi
    if [[ -n $why ]]; then
        skip "$1" 'everything' "$why"
        finish
    fi
}

# --- waiting ---------------------------------------------------------------------------------------------------------

# eventually SECONDS COMMAND…: the command succeeds before the deadline; what it said the last time is shown if not
eventually() {
    local deadline=$((SECONDS + $1)) said=$FREEHOLD_TEST_SCRATCH/said.$BASHPID
    shift
    until "$@" >"$said" 2>&1; do
        ((SECONDS < deadline)) || { cat "$said"; return 1; }
        sleep 0.2
    done
}

not() { ! "$@"; }

same() { [[ $1 == "$2" ]] || { echo "is '$1', not '$2'"; return 1; }; }

# says TEXT COMMAND…: what it writes has this text in it
says() {
    local said
    said=$("${@:2}" 2>&1)
    [[ $said == *"$1"* ]] || { echo "$said"; return 1; }
}

# --- the cloud -------------------------------------------------------------------------------------------------------

up() { "$freehold" up --no-install; }

# begin_simulation HOSTS [REGION]: a fresh cloud on simulated hosts, with a folder and a port of its own: anywhere, without root.
begin_simulation() {
    FREEHOLD_TEST_SCRATCH=$(mktemp -d) && chmod 755 "$FREEHOLD_TEST_SCRATCH"
    export FREEHOLD_HOME=$FREEHOLD_TEST_SCRATCH/home
    trap '"$freehold" down --purge >/dev/null 2>&1; rm -rf "$FREEHOLD_TEST_SCRATCH"' EXIT
    mkdir "$FREEHOLD_HOME"
    echo "endpoint: {port: $((20000 + RANDOM % 20000))}" >"$FREEHOLD_HOME/freehold.yaml"
    [[ -z ${2-} ]] || echo "region: {name: $2}" >>"$FREEHOLD_HOME/freehold.yaml"
    "$freehold" up --simulated-hosts "$1" || give_up 'the cloud does not come up'
    use default
    image=$("$freehold" image list | grep -o 'ami-[0-9a-f]*' | head -n 1)
}

# A fresh cloud with the image `micro`; $image is its id.
begin_cloud() {
    up || give_up 'the cloud does not come up'
    image=$("$freehold" image build micro --from "$micro" 2>/dev/null | cut -d ' ' -f 1)
    [[ $image == ami-* ]] || give_up 'the image micro is not taken in'
    use default
}

# The control plane's process, from its own file.
process() { cut -d ' ' -f 1 "$FREEHOLD_HOME/run/freehold.pid"; }

# use ACCOUNT: whose calls follow
use() { eval "$("$freehold" env --account "$1")"; }

ec2() { aws ec2 "$@"; }

# Makes what guests of the account that is in use need: a key, and a group that lets SSH and ping in; $key, $group.
make_access() {
    local name=$1
    key=$FREEHOLD_TEST_SCRATCH/$name.pem
    ec2 create-key-pair --key-name "$name" --key-type ed25519 --query KeyMaterial >"$key" && chmod 600 "$key" || give_up 'no key pair'
    group=$(ec2 create-security-group --group-name "$name" --description "$name" --query GroupId) || give_up 'no security group'
    ec2 authorize-security-group-ingress --group-id "$group" --protocol tcp --port 22 --cidr 0.0.0.0/0 >/dev/null
    ec2 authorize-security-group-ingress --group-id "$group" --protocol icmp --port -1 --cidr 0.0.0.0/0 >/dev/null
    key_name=$name
}

# launch [OPTION…]: the id of one more guest
launch() {
    ec2 run-instances --image-id "$image" --instance-type t2.nano --key-name "$key_name" --security-group-ids "$group" \
        --query 'Instances[0].InstanceId' "$@"
}

describe() { ec2 describe-instances --instance-ids "$1" --query "Reservations[0].Instances[0].$2"; }
state() { describe "$1" State.Name; }
is() { [[ $(state "$1") == "$2" ]]; }
address() { describe "$1" PublicIpAddress; }

# reaches ID STATE: before the limit
reaches() { eventually "${3:-$BOOT_LIMIT}" is "$1" "$2" || { echo "$1 is $(state "$1")"; return 1; }; }

# --- Terraform -------------------------------------------------------------------------------------------------------

needs_terraform() {
    if ! command -v terraform >/dev/null; then
        skip 1 'everything' 'no terraform'
        finish
    fi
}

# begin_terraform PROJECT: a copy of a project among the clients, ready to apply. A provider that is on this machine already is
# taken from there; otherwise it is fetched.
begin_terraform() {
    local mirror
    for mirror in ~/.terraform.d/plugins /usr/local/share/terraform/plugins /usr/share/terraform/plugins /opt/*; do
        if [[ -d $mirror/registry.terraform.io/hashicorp/aws ]]; then
            echo "provider_installation { filesystem_mirror { path = \"$mirror\" } }" >"$FREEHOLD_TEST_SCRATCH/terraformrc"
            export TF_CLI_CONFIG_FILE=$FREEHOLD_TEST_SCRATCH/terraformrc
            break
        fi
    done
    project=$FREEHOLD_TEST_SCRATCH/project
    cp -r "$root/e2e/clients/$1" "$project"
    export TF_VAR_endpoint=$AWS_ENDPOINT_URL CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1
    if ! tf init -input=false >"$FREEHOLD_TEST_SCRATCH/init" 2>&1; then
        skip 1 'everything' "no provider: $(grep . "$FREEHOLD_TEST_SCRATCH/init" | tail -n 1)"
        finish
    fi
}

tf() { terraform -chdir="$project" "$1" -no-color "${@:2}"; }
apply() { tf apply -input=false -auto-approve "$@"; }
plan_is_empty() { tf plan -input=false -detailed-exitcode; }

# changes NAME VALUE: in place, and then nothing is left to do
changes() {
    export "TF_VAR_$1=$2"
    check "a new $1 is applied in place" says '0 added, 1 changed, 0 destroyed' apply
    check 'and the next plan is empty' plan_is_empty
}

# gone OPERATION LIST: it describes none
gone() { same "$(aws ec2 "$1" --query "length($2)")" 0; }

# --- guests ----------------------------------------------------------------------------------------------------------

# on ADDRESS COMMAND: as the login user of the guest there. One whose disk is new has a new key.
on() {
    ssh -n -i "${key}" -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -o BatchMode=yes \
        -o ConnectTimeout=4 -o ServerAliveInterval=2 -o ServerAliveCountMax=3 "ec2-user@$1" "$2"
}

answers_ssh() { eventually "${2:-$BOOT_LIMIT}" on "$1" true 2>/dev/null; }

# opens ADDRESS PORT: something there takes a connection
opens() { timeout 2 bash -c "exec 3<>/dev/tcp/$1/$2" 2>/dev/null; }

# silent ADDRESS PORT: not a refusal, but nothing at all
silent() {
    local status=0
    timeout 2 bash -c "exec 3<>/dev/tcp/$1/$2" 2>/dev/null || status=$?
    same "$status" 124
}

pings() { ping -c 1 -W 2 "$1" >/dev/null; }

# What of a guest is on this machine.
domain() { virsh --quiet list --all --name | grep -x "$1"; }
qemu() { cat "/run/libvirt/qemu/$1.pid"; }
disks() { (cd "$FREEHOLD_HOME/guests/volumes" && find . -name 'vol-*' | cut -c 3- | sort); }
ports() { ovn-nbctl --bare --columns=name find logical_switch_port type='""' | grep . | sort; }
# What OVN has plugged into the switch: guests, and metadata.
interfaces() { ovs-vsctl --bare --columns=name find interface external_ids:iface-id!='""' | grep . | sort; }
