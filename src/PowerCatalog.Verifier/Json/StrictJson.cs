namespace PowerCatalog.Verifier.Json;

/// <summary>Reads JSON that has each member once, only integers, and no depth that hurts.</summary>
internal static class StrictJson
{
    private const long Greatest = (1L << 53) - 1;

    public static Node Read(byte[] bytes, string place, bool isCanonical)
    {
        var canonical = Canonical(bytes, place);
        RefuseUnless(!isCanonical || canonical.AsSpan().SequenceEqual(bytes), $"{place} 不是规范 JSON（RFC 8785）。",
            $"{place} is not canonical JSON (RFC 8785).");
        using var document = JsonDocument.Parse(bytes);
        RefuseUnless(HasOnlyIntegers(document.RootElement), $"{place} 中有不是整数的数。", $"{place} has a number that is no integer.");
        return new Node(document.RootElement.Clone(), place);
    }

    private static byte[] Canonical(byte[] bytes, string place)
    {
        try
        {
            return CanonicalJson.Of(bytes);
        }
        catch (FormatException)
        {
            throw new RefusedException($"{place} 不是合格的 JSON：语法有误、成员重复或嵌套过深。",
                $"{place} is no JSON that can be used: its syntax is wrong, a member stands twice, or it is nested too deeply.");
        }
    }

    private static bool HasOnlyIntegers(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(member => HasOnlyIntegers(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(HasOnlyIntegers),
        JsonValueKind.Number => value.TryGetInt64(out var number) && number is >= -Greatest and <= Greatest && value.GetRawText() != "-0",
        _ => true,
    };
}
