namespace PowerCatalog.Verifier.Events;

/// <summary>What an event says, or a reading within a correction.</summary>
internal sealed record Happened(string Name, string Version, Node Data)
{
    public string About { get; private init; } = "";
    public bool IsFact => About.Length > 0 || Name is EventNames.FactCorrected or EventNames.AdjustmentAnnulled;
    public string Adjustment { get; private init; } = "";
    public DateOnly Effective { get; private init; }
    public IReadOnlyList<Receiver> Receivers { get; private init; } = [];
    public Happened? Reading { get; private init; }
    public bool NamesReceivers => Name is "PowerDelegated" or "DelegationRecalled";

    public static Happened Read(string type, Node data)
    {
        var (name, version) = type.LastIndexOf('.') is > 0 and var dot ? (type[..dot], type[(dot + 1)..]) : (type, "");
        var read = new Happened(name, version, data);
        var isKnown = EventNames.KindOf(name) is not null && (version == "v1" || (version == "v2" && read.NamesReceivers));
        RefuseUnless(isKnown, $"{data.Place}：本程序不认识事件类型“{type}”。",
            $"{data.Place}: this program does not know the event '{type}'.");
        return read with
        {
            About = EventNames.KindOf(name) is { Length: > 0 } kind ? $"{kind}/{data[kind].Text}" : "",
            Adjustment = name is EventNames.CatalogOpened or EventNames.SigningKeyRotated ? "" : data["adjustment"].Text,
            Effective = read.IsFact || EventNames.KindOf(name)!.Length > 0 ? data["effective"].Day : default,
            Receivers = read.NamesReceivers ? ReadReceivers(version, data) : [],
            Reading = name == EventNames.FactCorrected ? ReadReading(data.Optional("reading")) : null,
        };
    }

    // A correction does not read as a correction: such a reading is of another type than any fact, and is left aside.
    private static Happened? ReadReading(Node? reading) => reading?["type"].Text switch
    {
        null => null,
        var type when type.StartsWith(EventNames.FactCorrected + ".", StringComparison.Ordinal) =>
            new Happened(EventNames.FactCorrected, "", reading["data"]),
        var type => Read(type, reading["data"]),
    };

    private static IReadOnlyList<Receiver> ReadReceivers(string version, Node data) => version == "v1"
        ? [.. data["townships"].Items.Select(Receiver.ReadTownship)]
        : [.. data["receivers"].Items.Select(Receiver.Read)];
}
