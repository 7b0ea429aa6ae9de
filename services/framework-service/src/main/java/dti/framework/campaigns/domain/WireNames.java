package dti.framework.campaigns.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the choices of a campaign are written on the wire: {@code ACCEPT_SELF} is {@code accept-self}. */
public final class WireNames {

    private WireNames() {}

    public static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choice the word names, if it names one. */
    public static <E extends Enum<E>> Optional<E> choice(Class<E> choices, String word) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> of(choice).equals(word))
                .findFirst();
    }
}
