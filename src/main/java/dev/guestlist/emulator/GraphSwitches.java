package dev.guestlist.emulator;

import dev.guestlist.emulator.annex.Annex;
import dev.guestlist.emulator.control.ControlSite;
import dev.guestlist.emulator.graph.Graph;
import dev.guestlist.emulator.graph.OnOff;
import dev.guestlist.emulator.graph.Traps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be switched of Graph (quotas, traps, guesses) and of the annexes while they run. */
record GraphSwitches(Graph graph, List<Annex> annexes) implements ControlSite.Switches {

    private static final String QUOTAS = "graph.quotas";
    private static final String GUESS = "guess.";

    GraphSwitches {
        annexes = List.copyOf(annexes);
    }

    @Override
    public Map<String, Object> show() {
        var shown = new LinkedHashMap<String, Object>();
        shown.put(QUOTAS, graph.quotas().state().toString());
        graph.traps().show().forEach((name, state) -> shown.put(name, state.toString()));
        graph.guesses().show().forEach((name, setting) -> shown.put(GUESS + name, setting));
        annexes.forEach(annex -> shown.putAll(annex.switches()));
        return shown;
    }

    @Override
    public void set(String name, Object value) {
        var setting = String.valueOf(value);
        var annex = owner(name);
        if (annex.isPresent()) {
            annex.get().set(name, setting);
        } else if (name.startsWith(GUESS)) {
            graph.guess(name.substring(GUESS.length()), setting);
        } else if (name.equals(QUOTAS)) {
            graph.quotas().put(OnOff.read(setting));
        } else {
            graph.traps().put(trap(name), OnOff.read(setting));
        }
    }

    private Optional<Annex> owner(String name) {
        return annexes.stream().filter(annex -> annex.switches().containsKey(name)).findFirst();
    }

    private static Traps.Trap trap(String name) {
        return Traps.named(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no switch '" + name + "'"));
    }
}
