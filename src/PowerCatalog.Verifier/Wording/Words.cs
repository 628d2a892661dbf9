namespace PowerCatalog.Verifier.Wording;

/// <summary>A sentence in both languages.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record Words(string Zh, string En);

/// <summary>A bundle is refused; the words say what is wrong and where.</summary>
internal sealed class RefusedException(string zh, string en) : Exception(zh + en)
{
    public Words Words { get; } = new(zh, en);

    public static void RefuseUnless(bool holds, FormattableString zh, FormattableString en)
    {
        if (!holds) throw new RefusedException(zh.ToString(), en.ToString());
    }
}
