namespace PowerCatalog.Verifier.Answering;

/// <summary>Where two values of JSON that differ do so first.</summary>
internal static class Difference
{
    public static string Between(JsonElement given, JsonElement own, string place)
    {
        var (one, other) = (Leaves(given, place).ToList(), Leaves(own, place).ToList());
        return one.Except(other).Concat(other.Except(one)).Select(leaf => leaf.Place).FirstOrDefault(place);
    }

    private static IEnumerable<(string Place, string Value)> Leaves(JsonElement value, string place) => (value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Leaves(member.Value, $"{place}.{member.Name}")),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Leaves(item, $"{place}[{index}]")),
        _ => [(place, value.GetRawText())],
    }).DefaultIfEmpty((place, value.GetRawText()));
}
