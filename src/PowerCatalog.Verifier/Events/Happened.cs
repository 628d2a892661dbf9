using PowerCatalog.Verifier.Json;
using PowerCatalog.Verifier.Wording;

namespace PowerCatalog.Verifier.Events;

/// <summary>What an event says, or a reading within a correction.</summary>
/// <param name="Name">Its type without the version.</param>
/// <param name="Version">The version, as <c>v1</c>.</param>
/// <param name="Data">Its JSON.</param>
internal sealed record Happened(string Name, string Version, Node Data)
{
    /// <summary>The subject that a fact is about, as <c>power/CODE</c>; empty for other events.</summary>
    public string About { get; private init; } = "";

    /// <summary>Whether it is a fact: a correction and an annulment are, what opens or ends an adjustment is none.</summary>
    public bool IsFact => About.Length > 0 || Name is EventNames.FactCorrected or EventNames.AdjustmentAnnulled;

    /// <summary>The adjustment that it belongs to; empty for events of the catalog itself.</summary>
    public string Adjustment { get; private init; } = "";

    /// <summary>The day from which a fact holds.</summary>
    public DateOnly Effective { get; private init; }

    /// <summary>The receivers that a delegation or a recall names.</summary>
    public IReadOnlyList<Receiver> Receivers { get; private init; } = [];

    /// <summary>What a correction says that the fact should have been; null where it should not have been recorded.</summary>
    public Happened? Reading { get; private init; }

    /// <summary>Whether receivers are named in it.</summary>
    public bool NamesReceivers => Name is EventNames.PowerDelegated or EventNames.DelegationRecalled;

    /// <summary>Reads an event.</summary>
    /// <param name="type">Its type with the version.</param>
    /// <param name="data">Its JSON.</param>
    public static Happened Read(string type, Node data)
    {
        var (name, version) = type.LastIndexOf('.') is > 0 and var dot ? (type[..dot], type[(dot + 1)..]) : (type, "");
        var read = new Happened(name, version, data);
        var isKnown = EventNames.KindOf(name) is not null && (version == "v1" || (version == "v2" && read.NamesReceivers));
        RefusedException.Unless(
            isKnown, $"{data.Place}：本程序不认识事件类型“{type}”。", $"{data.Place}: this program does not know the event '{type}'.");
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
