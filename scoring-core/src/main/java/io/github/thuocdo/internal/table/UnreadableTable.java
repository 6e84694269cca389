package io.github.thuocdo.internal.table;

/** A file is no table that can be read: the code of the reason, and what its text names beside the file. */
public final class UnreadableTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String[] arguments;

    /**
     * A reason.
     *
     * @param code the key of its text
     * @param arguments the values that fill the text behind the name of the file
     */
    public UnreadableTable(String code, String... arguments) {
        super(code + " " + String.join(", ", arguments));
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** The key of the text. */
    public String code() {
        return code;
    }

    /** The values that fill the text behind the name of the file. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
