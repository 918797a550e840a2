package dev.guestlist.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The commands by name. Where the command line names one, only that one is made: picocli looks at
 * each with reflection, and looking at all of them takes longer than Java takes to start.
 */
final class Commands {
    private static final Map<String, Supplier<Action>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("demo", DemoCommand::new);
        ALL.put("validate", ValidateCommand::new);
        ALL.put("plan", PlanCommand::new);
        ALL.put("apply", ApplyCommand::new);
        ALL.put("drift", DriftCommand::new);
        ALL.put("emulator", EmulatorCommand::new);
        ALL.put("train", TrainCommand::new);
        ALL.put("rehearse", RehearseCommand::new);
    }

    private Commands() {}

    /** The command among the arguments; all of them if there is none, for help and suggestions. */
    static Map<String, Action> needed(String... arguments) {
        for (var argument : arguments) {
            if (ALL.containsKey(argument)) {
                return Map.of(argument, ALL.get(argument).get());
            }
        }
        var all = new LinkedHashMap<String, Action>();
        ALL.forEach((name, command) -> all.put(name, command.get()));
        return all;
    }
}
