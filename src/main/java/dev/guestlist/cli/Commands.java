package dev.guestlist.cli;

import picocli.CommandLine.Model.CommandSpec;

import java.util.LinkedHashMap;
import java.util.Map;
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
    private record Command(Supplier<CommandSpec> spec, Function<Given, Action> action) {}

    private static final Map<String, Command> ALL = new LinkedHashMap<>();

    static {
        ALL.put("demo", new Command(DemoCommand::spec, _ -> new DemoCommand()));
        ALL.put("validate", new Command(ValidateCommand::spec, ValidateCommand::of));
        ALL.put("plan", new Command(PlanCommand::spec, PlanCommand::of));
        ALL.put("apply", new Command(ApplyCommand::spec, ApplyCommand::of));
        ALL.put("drift", new Command(DriftCommand::spec, DriftCommand::of));
        ALL.put("emulator", new Command(EmulatorCommand::spec, EmulatorCommand::of));
        ALL.put("train", new Command(TrainCommand::spec, TrainCommand::of));
        ALL.put("rehearse", new Command(RehearseCommand::spec, RehearseCommand::of));
    }

    private Commands() {}

    /** The command among the arguments; all of them if there is none, for help and suggestions. */
    static Map<String, CommandSpec> needed(String... arguments) {
        for (var argument : arguments) {
            if (ALL.containsKey(argument)) {
                return Map.of(argument, ALL.get(argument).spec().get());
            }
        }
        var all = new LinkedHashMap<String, CommandSpec>();
        ALL.forEach((name, command) -> all.put(name, command.spec().get()));
        return all;
    }

    /**
     * What the command line asks for.
     *
     * @throws picocli.CommandLine.ParameterException if its words do not go together
     */
    static Action action(Given given) {
        return ALL.containsKey(given.command())
                ? ALL.get(given.command()).action().apply(given)
                : GuestlistCommand.of(given);
    }
}
