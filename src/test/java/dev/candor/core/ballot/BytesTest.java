package dev.candor.core.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Values of the ballot package. */
class BytesTest {
    @Test
    void bytes_are_equal_by_content_and_ordered_as_the_database_orders_them() {
        Bytes low = new Bytes(new byte[] {1, 2});
        assertThat(low).isEqualTo(new Bytes(new byte[] {1, 2})).hasSameHashCodeAs(new Bytes(new byte[] {1, 2}));
        assertThat(low).isNotEqualTo(new Bytes(new byte[] {1, 3})).isNotEqualTo("1, 2");
        assertThat(low).isLessThan(new Bytes(new byte[] {(byte) 0x80}));
        assertThat(low.toString()).as("the content stays hidden").isEqualTo("2 bytes");
    }
}
