namespace PowerCatalog.Verifier.Folding;

/// <summary>A department or township, folded from its facts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="County">The county of a township; null for a department.</param>
/// <param name="IsOpen">Whether it is open.</param>
internal sealed record FoldedBody(string Name, string? County, bool IsOpen)
{
    public static FoldedBody? Of(IEnumerable<Happened> facts) => facts.Aggregate((FoldedBody?)null, Next);

    private static FoldedBody? Next(FoldedBody? body, Happened fact) => fact.Name switch
    {
        EventNames.DepartmentRegistered => new FoldedBody(fact.Data["name"].Text, null, true),
        EventNames.TownshipRegistered => new FoldedBody(fact.Data["name"].Text, fact.Data["county"].Text, true),
        EventNames.DepartmentRenamed or EventNames.TownshipRenamed => body is null ? null : body with { Name = fact.Data["name"].Text },
        _ => body is null ? null : body with { IsOpen = false },
    };
}
