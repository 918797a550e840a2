package dev.guestlist.cli;

import picocli.CommandLine.Model.CommandSpec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The commands by name. Where the command line names one, only that one is described to picocli:
 * each option costs time, and nobody asks for the options of the others.
 *
 * <p>Commands are described in values and not in annotations. Reading an annotation makes the JVM
 * generate a class at run time, which no start cache keeps, at every start anew.
 */
final class Commands {
    private record Command(
            Supplier<CommandSpec> spec, Function<ParsedOptions, Action> action, Reach reach) {}

    /** How far a command goes from here. */
    private enum Reach {
        THIS_MACHINE,
        TENANT
    }

    private static final Map<String, Command> ALL = new LinkedHashMap<>();

    static {
        ALL.put("demo", new Command(DemoCommand::spec, _ -> new DemoCommand(), Reach.THIS_MACHINE));
        ALL.put(
                "validate",
                new Command(ValidateCommand::spec, ValidateCommand::of, Reach.THIS_MACHINE));
        ALL.put("plan", new Command(PlanCommand::spec, PlanCommand::of, Reach.TENANT));
        ALL.put("apply", new Command(ApplyCommand::spec, ApplyCommand::of, Reach.TENANT));
        ALL.put("drift", new Command(DriftCommand::spec, DriftCommand::of, Reach.TENANT));
        ALL.put(
                "emulator",
                new Command(EmulatorCommand::spec, EmulatorCommand::of, Reach.THIS_MACHINE));
        ALL.put("train", new Command(TrainCommand::spec, TrainCommand::of, Reach.THIS_MACHINE));
        ALL.put(
                "rehearse",
                new Command(RehearseCommand::spec, RehearseCommand::of, Reach.THIS_MACHINE));
    }

    private Commands() {}

    /** The command among the arguments; all of them if there is none, for help and suggestions. */
    static Map<String, CommandSpec> needed(String... arguments) {
        return named(arguments)
                .map(name -> Map.of(name, ALL.get(name).spec().get()))
                .orElseGet(Commands::all);
    }

    private static Map<String, CommandSpec> all() {
        var all = new LinkedHashMap<String, CommandSpec>();
        ALL.forEach((name, command) -> all.put(name, command.spec().get()));
        return all;
    }

    private static Optional<String> named(String... arguments) {
        for (var argument : arguments) {
            if (ALL.containsKey(argument)) {
                return Optional.of(argument);
            }
        }
        return Optional.empty();
    }

    /** Whether they name a command for a tenant elsewhere: a guess, before they are understood. */
    static boolean targetRemoteTenant(String... arguments) {
        for (var argument : arguments) {
            if (argument.startsWith("--emulator")) {
                return false;
            }
        }
        return named(arguments).filter(name -> ALL.get(name).reach() == Reach.TENANT).isPresent();
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
