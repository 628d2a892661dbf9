namespace PowerCatalog.Verifier.Json;

/// <summary>A value of JSON and its place, which a refusal names.</summary>
/// <param name="Place">Where it stands, as <c>evidence.json: events[3].proof</c>.</param>
internal sealed record Node(JsonElement Value, string Place)
{
    public const string DayFormat = "yyyy-MM-dd";
    public Node this[string name] => Optional(name) ?? throw new RefusedException($"{Place} 缺少成员 {name}。", $"{Place} has no {name}.");
    public string Text => As(JsonValueKind.String, "文本", "a text").GetString()!;
    public string Code => Text is { Length: > 0 } text ? text : throw Other("非空的文本", "a text that is not empty");
    public Node Object => Value.ValueKind == JsonValueKind.Object ? this : throw Other("对象", "an object");

    public long Integer =>
        As(JsonValueKind.Number, "整数", "an integer").TryGetInt64(out var number) ? number : throw Other("整数", "an integer");

    public IEnumerable<Node> Items => As(JsonValueKind.Array, "数组", "an array").EnumerateArray()
        .Select((item, index) => new Node(item, $"{Place}[{index}]"));

    public (Node First, Node Second) Pair =>
        Items.ToList() is [var first, var second] ? (first, second) : throw Other("两项的数组", "an array of two");

    public IEnumerable<(string Name, Node Value)> Members => Object.Value.EnumerateObject()
        .Select(member => (member.Name, new Node(member.Value, $"{Place}.{member.Name}")));

    public DateOnly Day => DateOnly.TryParseExact(Text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day : throw Other("日期", "a day (yyyy-MM-dd)");

    public Hash Hash => Text is { Length: 64 } text && text.All(char.IsAsciiHexDigitLower)
        ? Hash.Parse(text) : throw Other("散列值", "a hash (64 lower-case hexadecimal digits)");

    public Node? Optional(string name) => Object.Value.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
        ? new Node(value, $"{Place}.{name}") : null;

    /// <summary>Refuses a member that is needed and absent, or of another type: <c>NAME:TYPE</c>, or <c>NAME?:TYPE</c>.</summary>
    public void Check(string member)
    {
        var (name, type) = (member[..member.IndexOf(':')], member[(member.IndexOf(':') + 1)..]);
        if ((name.EndsWith('?') ? Optional(name[..^1]) : this[name]) is not { } value) return;
        _ = type switch
        {
            "text" => value.Text,
            "code" => value.Code,
            "day" => value.Day,
            "integer" => value.Integer,
            "texts" => value.Members.Count(pair => pair.Value.Text.Length > 0),
            _ => (object)value.Object,
        };
    }

    public Node With(IReadOnlyCollection<string> needed, params IReadOnlyCollection<string> optional)
    {
        var names = Members.Select(member => member.Name).ToHashSet();
        var none = names.FirstOrDefault(name => Optional(name) is null);
        RefuseUnless(none is null, $"{Place}.{none} 为 null，应当省去。", $"{Place}.{none} is null and should be absent.");
        var missing = needed.FirstOrDefault(name => !names.Contains(name));
        RefuseUnless(missing is null, $"{Place} 缺少成员 {missing}。", $"{Place} has no {missing}.");
        var unknown = names.FirstOrDefault(name => !needed.Contains(name) && !optional.Contains(name));
        RefuseUnless(unknown is null, $"{Place} 有未知成员 {unknown}。", $"{Place} has a member of an unknown name, {unknown}.");
        return this;
    }

    private JsonElement As(JsonValueKind kind, string zh, string en) => Value.ValueKind == kind ? Value : throw Other(zh, en);
    private RefusedException Other(string zh, string en) => new($"{Place} 应为{zh}。", $"{Place} is not {en}.");
}
