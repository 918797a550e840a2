package dev.guestlist.cli;

import picocli.CommandLine.Model.CommandSpec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The commands by name. Where the command line names one, only that one is described to picocli:
 * each option costs time, and nobody asks for the options of the others.
 *
 * <p>Commands are described in values and not in annotations. Reading an annotation makes the JVM
 * generate a class at run time, which no start cache keeps, at every start anew.
 */
final class Commands {
    private record Command(
            String name,
            Supplier<CommandSpec> spec,
            Function<ParsedOptions, Action> action,
            Reach reach) {}

    /** How far a command goes from here. */
    private enum Reach {
        THIS_MACHINE,
        TENANT
    }

    private static final Map<String, Command> ALL = new LinkedHashMap<>();

    static {
        Stream.of(
                        new Command(
                                "demo",
                                DemoCommand::spec,
                                _ -> new DemoCommand(),
                                Reach.THIS_MACHINE),
                        new Command(
                                "validate",
                                ValidateCommand::spec,
                                ValidateCommand::of,
                                Reach.THIS_MACHINE),
                        new Command("plan", PlanCommand::spec, PlanCommand::of, Reach.TENANT),
                        new Command("apply", ApplyCommand::spec, ApplyCommand::of, Reach.TENANT),
                        new Command("drift", DriftCommand::spec, DriftCommand::of, Reach.TENANT),
                        new Command(
                                "emulator",
                                EmulatorCommand::spec,
                                EmulatorCommand::of,
                                Reach.THIS_MACHINE),
                        new Command(
                                "train", TrainCommand::spec, TrainCommand::of, Reach.THIS_MACHINE),
                        new Command(
                                "rehearse",
                                RehearseCommand::spec,
                                RehearseCommand::of,
                                Reach.THIS_MACHINE))
                .forEach(command -> ALL.put(command.name(), command));
    }

    private Commands() {}

    /** The command among the arguments; all of them if there is none, for help and suggestions. */
    static Map<String, CommandSpec> needed(String... arguments) {
        return named(arguments)
                .map(command -> Map.of(command.name(), command.spec().get()))
                .orElseGet(Commands::all);
    }

    private static Map<String, CommandSpec> all() {
        var all = new LinkedHashMap<String, CommandSpec>();
        ALL.forEach((name, command) -> all.put(name, command.spec().get()));
        return all;
    }

    private static Optional<Command> named(String... arguments) {
        return Stream.of(arguments).flatMap(word -> Stream.ofNullable(ALL.get(word))).findFirst();
    }

    /** Whether they name a command for a tenant elsewhere: a guess, before they are understood. */
    static boolean targetRemoteTenant(String... arguments) {
        for (var argument : arguments) {
            if (argument.startsWith("--emulator")) {
                return false;
            }
        }
        return named(arguments).filter(command -> command.reach() == Reach.TENANT).isPresent();
    }

    /** Begins to describe one; picocli wraps lines that are longer than the screen. */
    static CommandSpec described(String name, String description, String footer) {
        var spec = CommandSpec.create().name(name);
        spec.usageMessage().description(lines(description)).footer(lines(footer));
        return spec;
    }

    private static String[] lines(String text) {
        return text.lines().toArray(String[]::new);
    }

    /**
     * What the command line asks for.
     *
     * @throws picocli.CommandLine.ParameterException if its words do not go together
     */
    static Action action(ParsedOptions given) {
        return ALL.containsKey(given.command())
                ? ALL.get(given.command()).action().apply(given)
                : GuestlistCommand.of(given);
    }
}
