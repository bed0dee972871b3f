package dev.headgate.cli.adopt;

/** Looks at what one service has of the estate. It only reads. */
@FunctionalInterface
interface Reader {

    void read(Survey survey);
}
