namespace PowerCatalog.Verifier.Wording;

/// <summary>A bundle is refused; the words say what is wrong and where.</summary>
internal sealed class RefusedException(string zh, string en) : Exception(zh + en)
{
    public Words Words { get; } = new(zh, en);

    public static void Unless(bool holds, FormattableString zh, FormattableString en)
    {
        if (!holds) throw new RefusedException(zh.ToString(), en.ToString());
    }
}
