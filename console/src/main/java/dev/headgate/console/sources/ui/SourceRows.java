package dev.headgate.console.sources.ui;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import dev.headgate.console.sources.SourceList;
import dev.headgate.console.sources.SourceListing;
import dev.headgate.contract.SourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The rows of the list: the ids at once, each row's content only when it is looked at, and again when it changed. */
final class SourceRows extends AbstractBackEndDataProvider<SourceListing, Void> {

    /** How many rows are kept true while they may be in view. */
    private static final int WATCHED = 150;

    private final transient SourceList list;
    private transient List<SourceId> ids = List.of();
    private final transient Map<SourceId, SourceListing> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SourceId, SourceListing> eldest) {
            return size() > WATCHED;
        }
    };

    SourceRows(SourceList list) {
        this.list = list;
    }

    void show(List<SourceId> all) {
        ids = List.copyOf(all);
        seen.clear();
        refreshAll();
    }

    List<SourceId> ids() {
        return ids;
    }

    /** Looks at the rows in view again and shows those that changed where they stand. */
    void update() {
        var now = list.listings(new ArrayList<>(seen.keySet()));
        now.stream().filter(one -> !one.equals(seen.get(one.source().id()))).forEach(one -> {
            seen.put(one.source().id(), one);
            refreshItem(one);
        });
    }

    @Override
    protected Stream<SourceListing> fetchFromBackEnd(Query<SourceListing, Void> query) {
        var from = Math.min(query.getOffset(), ids.size());
        var part = list.listings(ids.subList(from, Math.min(from + query.getLimit(), ids.size())));
        part.forEach(one -> seen.put(one.source().id(), one));
        return part.stream();
    }

    @Override
    protected int sizeInBackEnd(Query<SourceListing, Void> query) {
        return ids.size();
    }

    @Override
    public Object getId(SourceListing item) {
        return Objects.requireNonNull(item).source().id();
    }
}
