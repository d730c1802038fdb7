"""mbc over two network namespaces with a wire between them: to MPI they are two hosts."""
import os
import shutil
import subprocess
import sys

from samen import MET_MPI, Mpi, NIET_GEDRAAID, VOORBEELD, draai, main, mbc

NETTEN = ("mbc-een", "mbc-twee")
BEDRADING = ("ip netns add mbc-een", "ip netns add mbc-twee",
             "ip link add mbc-a netns mbc-een type veth peer name mbc-b netns mbc-twee",
             "ip -n mbc-een addr add 10.197.0.1/24 dev mbc-a", "ip -n mbc-twee addr add 10.197.0.2/24 dev mbc-b",
             "ip -n mbc-een link set lo up", "ip -n mbc-twee link set lo up",
             "ip -n mbc-een link set mbc-a up", "ip -n mbc-twee link set mbc-b up", "unshare --uts true")
# What mpirun starts on "host" 10.197.0.2 begins in that namespace, with a host name of its own.
AGENT = '#!/bin/sh\nhost=$1; shift\nexec ip netns exec mbc-twee unshare --uts sh -c \'hostname mbc-twee; exec sh -c "$*"\' sh "$@"\n'


def ruim_op():
    for net in NETTEN:
        subprocess.run(["ip", "netns", "delete", net], capture_output=True, check=False)


def leg_aan():
    """Makes the two networks; why not, where that cannot be."""
    if os.geteuid() != 0 or shutil.which("ip") is None or shutil.which("unshare") is None:
        return "vraagt root, iproute2 en unshare: twee netwerken op een machine"
    ruim_op()
    for opdracht in BEDRADING:
        r = subprocess.run(opdracht.split(), capture_output=True, text=True, check=False)
        if r.returncode != 0:
            ruim_op()
            return f"hier kan geen netwerk worden gemaakt: {opdracht}: {r.stderr.strip()}"
    return None


class TweeMachines(Mpi):
    def setUp(self):
        super().setUp()
        self.agent = self.werk / "naar-host"
        self.agent.write_text(AGENT)
        self.agent.chmod(0o755)

    def op_twee(self, *argumenten):
        return draai(["ip", "netns", "exec", "mbc-een", "mpirun", "--mca", "plm_rsh_agent", self.agent, "--mca", "plm", "rsh",
                      "--mca", "btl", "tcp,self", "--mca", "btl_tcp_if_include", "10.197.0.0/24", "--mca", "oob_tcp_if_include", "10.197.0.0/24",
                      "--host", "10.197.0.1:2,10.197.0.2:2", "-n", "4", MET_MPI, *map(str, argumenten)])

    def test_the_same_bytes_over_a_network(self):
        argumenten = ("vergelijk", VOORBEELD, "--replicaties", 2000, "--json", "--draden", 1)
        r = self.op_twee(*argumenten)
        self.assertEqual(r.returncode, 0, r.stderr)
        self.assertEqual(r.stdout, mbc(*argumenten).stdout)

    def test_an_error_ends_both(self):
        r = self.op_twee("vergelijk", "nergens.yaml")
        self.assertEqual((r.returncode, r.stdout), (1, ""))
        self.assertEqual(r.stderr.count("bestaat niet"), 1, r.stderr)


if __name__ == "__main__":
    waarom_niet = leg_aan()
    if waarom_niet:
        print("niet gedraaid:", waarom_niet)
        sys.exit(NIET_GEDRAAID)
    try:
        main()
    finally:
        ruim_op()
