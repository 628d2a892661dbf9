using System.Text.Json.Serialization;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Delegations;

/// <summary>What a power is delegated to: a township by its code, everything else by its name.</summary>
/// <remarks>
/// Townships and county-level divisions have codes; a township's name is looked up by its code, since it may change. Zones, departments and
/// areas are on no register of the catalog: their name is what identifies them.
/// </remarks>
/// <param name="Kind">What it is.</param>
/// <param name="Code">A township's code of twelve digits, or a county-level division's of six; null for the others.</param>
/// <param name="Name">Its name; null for a township. A department's name is that within <paramref name="Of"/>.</param>
/// <param name="Of">The county-level division or zone that a department belongs to, by name; null for the others.</param>
public sealed record Receiver(ReceiverKind Kind, string? Code, string? Name, string? Of)
{
    /// <summary>What two delegations to the same receiver have in common: its code, or its name as names are compared.</summary>
    [JsonIgnore]
    public string Key => Code ?? TextKey.OfName(Text);

    /// <summary>Its name, with that of what it belongs to; a township's code.</summary>
    [JsonIgnore]
    public string Text => Kind == ReceiverKind.Township ? Code! : Of + Name;

    /// <summary>A township's code; null for the others.</summary>
    [JsonIgnore]
    public TownshipCode? AsTownship => Kind == ReceiverKind.Township ? Codes.TownshipCode.Parse(Code) : null;

    /// <summary>A township.</summary>
    public static Receiver Township(TownshipCode code) => new(ReceiverKind.Township, code.Value, null, null);

    /// <summary>A county-level division.</summary>
    public static Receiver County(DivisionCode code, string name) => new(ReceiverKind.County, code.Value, name, null);

    /// <summary>A development zone.</summary>
    public static Receiver Zone(string name) => new(ReceiverKind.Zone, null, name, null);

    /// <summary>A department of a county-level division or a zone.</summary>
    /// <param name="of">The division or zone, as 利通区.</param>
    /// <param name="name">The department's name without it, as 住房和城乡建设局.</param>
    public static Receiver Department(string of, string name) => new(ReceiverKind.Department, null, name, of);

    /// <summary>A territory in words.</summary>
    public static Receiver Area(string words) => new(ReceiverKind.Area, null, words, null);

    /// <summary>Townships in the order of their codes, then the others by kind and name; each once.</summary>
    public static IReadOnlyList<Receiver> InOrder(IEnumerable<Receiver> receivers) =>
        [
            .. receivers.DistinctBy(receiver => receiver.Key).OrderBy(receiver => receiver.Kind)
                .ThenBy(receiver => receiver.Key, StringComparer.Ordinal),
        ];

    /// <summary>A township is a receiver.</summary>
    public static implicit operator Receiver(TownshipCode code) => Township(code);

    /// <summary>The townships among receivers.</summary>
    public static IReadOnlyList<TownshipCode> TownshipsIn(IEnumerable<Receiver> receivers) =>
        [.. receivers.Select(receiver => receiver.AsTownship).OfType<TownshipCode>()];
}
