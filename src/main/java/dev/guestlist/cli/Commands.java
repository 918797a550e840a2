package dev.guestlist.cli;

import picocli.CommandLine.Model.CommandSpec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The commands by name. If the command line names one, only that one is described to picocli: each
 * option costs time, and the options of the others are not needed.
 *
 * <p>Commands are described by values and not by annotations. To read an annotation, the JVM
 * generates a class at run time, at every start, and no start cache keeps it.
 */
final class Commands {
    private record Command(
            String name,
            Supplier<CommandSpec> spec,
            Function<ParsedOptions, Action> action,
            Reach reach) {}

    /** What a command connects to. */
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

    /** Whether they name a command for a remote tenant: a guess, before they are parsed. */
    static boolean targetRemoteTenant(String... arguments) {
        for (var argument : arguments) {
            if (argument.startsWith("--emulator")) {
                return false;
            }
        }
        return named(arguments).filter(command -> command.reach() == Reach.TENANT).isPresent();
    }

    /** Starts a description; picocli wraps lines that are wider than the screen. */
    static CommandSpec described(String name, String description, String footer) {
        var spec = CommandSpec.create().name(name);
        spec.usageMessage().description(lines(description)).footer(lines(footer));
        return spec;
    }

    private static String[] lines(String text) {
        return text.lines().toArray(String[]::new);
    }

    /**
     * The action that the command line asks for.
     *
     * @throws picocli.CommandLine.ParameterException if the arguments contradict each other
     */
    static Action action(ParsedOptions given) {
        return ALL.containsKey(given.command())
                ? ALL.get(given.command()).action().apply(given)
                : GuestlistCommand.of(given);
    }
}
