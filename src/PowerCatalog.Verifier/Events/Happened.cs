namespace PowerCatalog.Verifier.Events;

/// <summary>What an event says, or a reading within a correction.</summary>
internal sealed record Happened(string Name, string Version, Node Data)
{
    public string About { get; private init; } = "";
    public bool IsFact => About.Length > 0 || Name is EventNames.FactCorrected or EventNames.AdjustmentAnnulled;
    public string Adjustment => Data.Optional("adjustment")?.Text ?? "";
    public DateOnly Effective { get; private init; }
    public IReadOnlyList<Receiver> Receivers { get; private init; } = [];
    public Happened? Reading { get; private init; }

    public static Happened Read(string type, Node data)
    {
        var (name, version) = type.LastIndexOf('.') is > 0 and var dot ? (type[..dot], type[(dot + 1)..]) : (type, "");
        var kind = EventNames.KindOf(name);
        var isDelegation = name is "PowerDelegated" or "DelegationRecalled";
        RefuseUnless(kind is not null && (version == "v1" || (version == "v2" && isDelegation)),
            $"{data.Place}：本程序不认识事件类型“{type}”。", $"{data.Place}: this program does not know the event '{type}'.");
        EventMembers.Check(name, kind!, data.Object);
        var read = new Happened(name, version, data) { About = kind!.Length > 0 ? $"{kind}/{data[kind].Text}" : "" };
        return read with
        {
            Effective = read.IsFact ? data["effective"].Day : default,
            Receivers = isDelegation ? ReadReceivers(version, data) : [],
            Reading = name == EventNames.FactCorrected && data.Optional("reading") is { } reading
                ? Read(reading["type"].Text, reading["data"])
                : null,
        };
    }

    private static IReadOnlyList<Receiver> ReadReceivers(string version, Node data) => version == "v1"
        ? [.. data["townships"].Items.Select(Receiver.ReadTownship)]
        : [.. data["receivers"].Items.Select(Receiver.Read)];
}
