package dev.guestlist.cli;

import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.List;

/**
 * What is given without an option's name, said once like an {@link Option}.
 *
 * @param label what the help calls it
 */
record Operands<T>(String label, Class<T> type, String help) {

    /** As picocli wants it, if there may be any number of them. */
    PositionalParamSpec any() {
        return described().arity("0..*").type(List.class).auxiliaryTypes(type).build();
    }

    /** As picocli wants it, if there must be one. */
    PositionalParamSpec one() {
        return described().type(type).required(true).build();
    }

    private PositionalParamSpec.Builder described() {
        return PositionalParamSpec.builder().paramLabel(label).description(help);
    }
}
