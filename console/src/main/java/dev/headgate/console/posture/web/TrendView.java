package dev.headgate.console.posture.web;

import dev.headgate.console.posture.TrendPoint;
import java.time.Instant;
import java.util.List;

/** What one scan came to in one account, as REST shows it. */
record TrendView(long scan, String extent, Instant at, String account, List<CountView> counts) {

    static TrendView of(TrendPoint point) {
        return new TrendView(
                point.scan().value(),
                FindingView.word(point.extent()),
                point.at(),
                point.account(),
                point.counts().stream().map(CountView::of).toList());
    }

    /** How many findings there are of a status and a severity, and how many of them baselines ask for. */
    record CountView(String status, String severity, int findings, int required) {

        static CountView of(TrendPoint.Count count) {
            return new CountView(
                    FindingView.word(count.status()),
                    FindingView.word(count.severity()),
                    count.findings(),
                    count.required());
        }
    }
}
