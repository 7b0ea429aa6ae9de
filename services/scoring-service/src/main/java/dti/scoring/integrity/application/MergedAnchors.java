package dti.scoring.integrity.application;

import dti.eventstore.integrity.Anchor;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Merges checkpoints from several sources into one sequence by size. Of each source one page at a time is in memory.
 */
final class MergedAnchors implements Iterator<Anchor> {

    private final List<Source> sources;

    /** @param pages give the anchors after a size, the smallest first; none at the end */
    MergedAnchors(List<LongFunction<List<Anchor>>> pages) {
        this.sources = pages.stream().map(Source::new).toList();
    }

    @Override
    public boolean hasNext() {
        return smallest().isPresent();
    }

    @Override
    public Anchor next() {
        return smallest().orElseThrow(NoSuchElementException::new).take();
    }

    private Optional<Source> smallest() {
        return sources.stream().filter(Source::hasNext).min(Comparator.comparingLong(Source::size));
    }

    private static final class Source {

        private final LongFunction<List<Anchor>> pages;
        private final Deque<Anchor> page = new ArrayDeque<>();
        private long last;

        Source(LongFunction<List<Anchor>> pages) {
            this.pages = pages;
        }

        boolean hasNext() {
            if (page.isEmpty()) {
                page.addAll(pages.apply(last));
            }
            return !page.isEmpty();
        }

        long size() {
            return page.element().tree().size();
        }

        Anchor take() {
            Anchor taken = page.remove();
            last = taken.tree().size();
            return taken;
        }
    }
}
