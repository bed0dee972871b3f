package dev.headgate.contract.document;

/**
 * One thing that is wrong in a document.
 *
 * @param field JSON pointer of the value, empty for the whole document
 * @param line counts from 1
 * @param column counts from 1
 * @param message a sentence that says what is wrong and what is allowed
 */
public record Problem(String field, int line, int column, String message) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column + (field.isEmpty() ? "" : " (" + field + ")") + ": " + message;
    }
}
