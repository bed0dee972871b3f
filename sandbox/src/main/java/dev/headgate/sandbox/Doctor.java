package dev.headgate.sandbox;

/** Says whether the sandbox could start on this machine now: free ports and room on the disk. */
public final class Doctor {

    private static final long ROOM_GB = 5;

    private Doctor() {}

    /** Prints what it finds; exit code 1 when something is in the way. */
    public static void main(String[] args) {
        var taken = Listening.taken(Ports.of(System.getenv()));
        var home = Home.of(System.getenv());
        long freeGb = home.project().toFile().getUsableSpace() >> 30;
        System.out.print(taken.isEmpty() ? "ports          all free\n" : Listening.sentence(taken));
        System.out.println("disk           " + freeGb + " GB free"
                + (freeGb < ROOM_GB ? "; the sandbox wants " + ROOM_GB + " GB" : ""));
        System.exit(taken.isEmpty() && freeGb >= ROOM_GB ? 0 : 1);
    }
}
