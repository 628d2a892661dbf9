namespace PowerCatalog.Verifier.Events;

/// <summary>What a power is delegated to.</summary>
/// <param name="Name">What it belongs to and its name, joined; empty for a township.</param>
internal sealed record Receiver(string Kind, string? Code, string Name)
{
    public const string Township = "township";
    private static readonly string[] Kinds = [Township, "county", "zone", "department", "area"];
    public int Order => Array.IndexOf(Kinds, Kind);
    public string Key => Code ?? Name;

    public static Receiver Read(Node node)
    {
        var read = new Receiver(node["kind"].Text, node.Optional("code")?.Code, node.Optional("of")?.Text + node.Optional("name")?.Text);
        RefuseUnless(read.Order >= 0 && read.Key.Length > 0 && (read.Kind != Township || read.Code is not null),
            $"{node.Place} 不是承接对象。", $"{node.Place} is no receiver.");
        return read;
    }

    public static Receiver ReadTownship(Node node) => new(Township, node.Code, "");
}
