namespace PowerCatalog.Verifier.Answering;

/// <summary>Where two values of JSON differ first.</summary>
internal static class Difference
{
    public static string? Between(JsonElement given, JsonElement own, string place)
    {
        if (JsonElement.DeepEquals(given, own)) return null;
        if (given.ValueKind != own.ValueKind) return place;
        return given.ValueKind switch
        {
            JsonValueKind.Object => InObjects(given, own, place),
            JsonValueKind.Array when given.GetArrayLength() == own.GetArrayLength() => given.EnumerateArray().Zip(own.EnumerateArray())
                .Select((pair, index) => Between(pair.First, pair.Second, $"{place}[{index}]")).First(found => found is not null),
            _ => place,
        };
    }

    private static string InObjects(JsonElement given, JsonElement own, string place) => given.EnumerateObject()
        .Concat(own.EnumerateObject()).Select(member => member.Name).Distinct()
        .Select(name => given.TryGetProperty(name, out var one) && own.TryGetProperty(name, out var other)
            ? Between(one, other, $"{place}.{name}")
            : $"{place}.{name}")
        .First(found => found is not null)!;
}
