package dev.guestlist.emulator;

import dev.guestlist.emulator.annex.Annex;
import dev.guestlist.emulator.control.ControlSite;
import dev.guestlist.emulator.graph.Graph;
import dev.guestlist.emulator.graph.OnOff;
import dev.guestlist.emulator.graph.Traps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be switched of Graph and the annexes while the emulator runs. */
record GraphSwitches(Graph graph, List<Annex> annexes) implements ControlSite.Switches {

    private static final String QUOTAS = "graph.quotas";

    @Override
    public Map<String, Object> show() {
        var shown = new LinkedHashMap<String, Object>();
        shown.put(QUOTAS, graph.quotas().state().toString());
        graph.traps().show().forEach((name, state) -> shown.put(name, state.toString()));
        annexes.forEach(annex -> shown.putAll(annex.switches()));
        return shown;
    }

    @Override
    public void set(String name, Object value) {
        for (var annex : annexes) {
            if (annex.switches().containsKey(name)) {
                annex.set(name, String.valueOf(value));
                return;
            }
        }
        var state = OnOff.read(String.valueOf(value));
        if (name.equals(QUOTAS)) {
            graph.quotas().put(state);
            return;
        }
        var trap =
                Traps.named(name)
                        .orElseThrow(() ->
                                new IllegalArgumentException("there is no switch '" + name + "'"));
        graph.traps().put(trap, state);
    }
}
