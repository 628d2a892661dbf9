namespace PowerCatalog.Verifier.Subjects;

/// <summary>Tells which subjects each event of a bundle belongs to.</summary>
internal sealed class SubjectsOf
{
    private readonly Dictionary<long, LoggedEvent> _first = [];

    public SubjectsOf(IEnumerable<LoggedEvent> events)
    {
        foreach (var item in events)
        {
            if (item.Happened.Name != EventNames.FactCorrected) _first.Add(item.Revision, item);
            else if (_first.TryGetValue(item.Happened.Data["corrects"].Integer, out var first)) _first.Add(item.Revision, first);
        }
    }

    public string About(LoggedEvent item) => _first.GetValueOrDefault(item.Revision)?.Happened.About ?? "";

    public IEnumerable<string> Of(LoggedEvent item) => item.Happened.Name switch
    {
        EventNames.FactCorrected => Named(_first.GetValueOrDefault(item.Revision)?.Happened)
            .Concat(item.Happened.Reading is { } reading ? Receivers(reading) : []),
        EventNames.CatalogOpened or EventNames.SigningKeyRotated => ["catalog"],
        EventNames.AdjustmentAnnulled => [Decision(item.Happened.Data["annuls"].Text)],
        EventNames.AdjustmentPromulgated or EventNames.AdjustmentCompleted => [Decision(item.Happened.Adjustment)],
        _ => Named(item.Happened),
    };

    public static string Decision(string adjustment) => $"decision/{adjustment}";

    // An annulment is about no subject: what corrects it is left aside by the fold.
    private static IEnumerable<string> Named(Happened? fact) => fact is { About.Length: > 0 } ? [fact.About, .. Receivers(fact)] : [];
    private static IEnumerable<string> Receivers(Happened fact) => fact.Receivers.Select(receiver => $"receiver/{receiver.Key}");
}
