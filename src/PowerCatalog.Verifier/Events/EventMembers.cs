namespace PowerCatalog.Verifier.Events;

/// <summary>The members that an event's data needs, and those that it may have (with a question mark), each with its type.</summary>
internal static class EventMembers
{
    private const string OfFact = "adjustment:code effective:day ";

    public static void Check(string name, string kind, Node data)
    {
        Check(data, Of(name) + (kind.Length > 0 ? $"{kind}:code" : ""));
        if (name == "PowerElementsChanged") foreach (var change in data["changes"].Items) Check(change, "element:text to?:text");
        if (name == "PowerDelegated") foreach (var term in Terms) data["terms"].Check(term == "until" ? "until?:day" : $"{term}?:text");
    }

    public static readonly IReadOnlyList<string> Terms =
        ["mode", "inWhoseName", "instrument", "provincialBasis", "until", "handOver", "travelling", "scope"];

    private static void Check(Node data, string members)
    {
        foreach (var member in members.Split(' ', StringSplitOptions.RemoveEmptyEntries)) data.Check(member);
    }

    private static string Of(string name) => name switch
    {
        EventNames.CatalogOpened or EventNames.SigningKeyRotated => "",
        EventNames.AdjustmentPromulgated => "adjustment:code documentNumber?:text title?:text sourceName?:text sourceDigest?:text",
        EventNames.AdjustmentCompleted => "adjustment:code",
        EventNames.AdjustmentAnnulled => OfFact + "annuls:code from?:day",
        EventNames.FactCorrected => OfFact + "corrects:integer reading?:object",
        "PowerAdded" => OfFact + "department:code category:text name:text elements:texts ",
        "PowerTransferred" => OfFact + "toDepartment:code ",
        "TownshipRegistered" => OfFact + "name:text county:text ",
        "DepartmentRegistered" or "DepartmentRenamed" or "TownshipRenamed" => OfFact + "name:text ",
        _ => OfFact,
    };
}
