using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Naming;

/// <summary>Of which kind a township is.</summary>
internal static class TownshipKinds
{
    /// <summary>By the last word of a name, with or without 人民政府 or 办事处 behind it; null where it says none.</summary>
    public static TownshipKind? Of(string name)
    {
        var key = TextKey.OfName(name);
        foreach (var office in (ReadOnlySpan<string>)["人民政府", "政府", "办事处"])
        {
            if (key.EndsWith(office, StringComparison.Ordinal)) key = key[..^office.Length];
        }

        return key switch
        {
            _ when key.EndsWith('镇') => TownshipKind.Town,
            _ when key.EndsWith('乡') => TownshipKind.Township,
            _ when key.EndsWith("苏木", StringComparison.Ordinal) => TownshipKind.Sumu,
            _ when key.EndsWith("街道", StringComparison.Ordinal) => TownshipKind.Street,
            _ => null,
        };
    }

    /// <summary>By the third part of a code: 001 to 099 are streets, 100 to 199 towns, from 200 on townships (GB/T 10114).</summary>
    public static TownshipKind Of(TownshipCode code) => code.Value[6] switch
    {
        '0' => TownshipKind.Street,
        '1' => TownshipKind.Town,
        _ => TownshipKind.Township,
    };
}
