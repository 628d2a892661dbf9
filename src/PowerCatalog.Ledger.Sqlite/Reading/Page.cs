namespace PowerCatalog.Ledger.Sqlite.Reading;

/// <summary>A page of events.</summary>
/// <param name="Events">In the order asked for.</param>
/// <param name="Considered">The position up to which (forwards) or down to which (backwards) all events were looked at.</param>
/// <param name="IsLast">Whether there was nothing beyond when the page was read.</param>
internal readonly record struct Page(List<RecordedEvent> Events, long Considered, bool IsLast);
