package dev.guestlist.cli;

import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.List;

/**
 * Arguments without an option name, declared once like an {@link Option}.
 *
 * @param label its name in the help
 */
record Operands<T>(String label, Class<T> type, String help) {

    /** For picocli: any number of them. */
    PositionalParamSpec any() {
        return described().arity("0..*").type(List.class).auxiliaryTypes(type).build();
    }

    /** For picocli: exactly one. */
    PositionalParamSpec one() {
        return described().type(type).required(true).build();
    }

    private PositionalParamSpec.Builder described() {
        return PositionalParamSpec.builder().paramLabel(label).description(help);
    }
}
