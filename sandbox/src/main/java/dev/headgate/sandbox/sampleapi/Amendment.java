package dev.headgate.sandbox.sampleapi;

/**
 * A later change of a dataset.
 *
 * @param added good records that appear
 * @param amended good records whose amount changes
 */
record Amendment(int added, int amended) {

    Amendment {
        if (added < 0 || amended < 0 || added > DatasetPlan.MOST_RECORDS) {
            throw new Refusal(422, "'new' and 'amended' are counts of records: 0 or more.");
        }
    }
}
