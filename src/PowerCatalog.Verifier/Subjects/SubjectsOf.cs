namespace PowerCatalog.Verifier.Subjects;

/// <summary>Tells which subjects an event belongs to.</summary>
internal static class SubjectsOf
{
    /// <summary>The subjects; of a correction those of its reading, beside which it has those of what it corrects.</summary>
    public static IEnumerable<string> Of(Happened happened) => happened.Name switch
    {
        EventNames.FactCorrected => happened.Reading is { } reading ? Of(reading) : [],
        EventNames.CatalogOpened or EventNames.SigningKeyRotated => ["catalog"],
        EventNames.AdjustmentAnnulled => [Decision(happened.Data["annuls"].Text)],
        EventNames.AdjustmentPromulgated or EventNames.AdjustmentCompleted => [Decision(happened.Adjustment)],
        _ => [happened.About, .. happened.Receivers.Select(receiver => $"receiver/{receiver.Key}")],
    };

    public static string Decision(string adjustment) => $"decision/{adjustment}";
}
