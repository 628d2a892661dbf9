using PowerCatalog.Verifier.Json;
using PowerCatalog.Verifier.Wording;

namespace PowerCatalog.Verifier.Events;

/// <summary>What a power is delegated to.</summary>
/// <param name="Kind">One of the five kinds.</param>
/// <param name="Code">Its code; null where it has none.</param>
/// <param name="Name">What it belongs to and its name, joined; empty for a township.</param>
internal sealed record Receiver(string Kind, string? Code, string Name)
{
    /// <summary>The kind that is on the register.</summary>
    public const string Township = "township";

    private static readonly string[] Kinds = [Township, "county", "zone", "department", "area"];

    /// <summary>The place of its kind in an answer.</summary>
    public int Order => Array.IndexOf(Kinds, Kind);

    /// <summary>What it is known by.</summary>
    public string Key => Code ?? Name;

    /// <summary>Reads a receiver of version 2.</summary>
    public static Receiver Read(Node node)
    {
        var read = new Receiver(node["kind"].Text, node.Optional("code")?.Text, node.Optional("of")?.Text + node.Optional("name")?.Text);
        RefusedException.Unless(
            read.Order >= 0 && read.Key.Length > 0 && (read.Kind != Township || read.Code is not null),
            $"{node.Place} 不是承接对象。", $"{node.Place} is no receiver.");
        return read;
    }

    /// <summary>The township of a code in version 1.</summary>
    public static Receiver ReadTownship(Node node) => new(Township, node.Text, "");
}
