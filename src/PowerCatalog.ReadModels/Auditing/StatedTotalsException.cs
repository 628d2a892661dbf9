namespace PowerCatalog.ReadModels.Auditing;

/// <summary>A table of stated totals that cannot be checked; nothing of it is.</summary>
public sealed class StatedTotalsException : FormatException
{
    /// <summary>Creates it with a message in both languages.</summary>
    public StatedTotalsException(string zh, string en) : base(en) => Zh = zh;

    /// <summary>For serialisers.</summary>
    public StatedTotalsException()
    {
    }

    /// <summary>For serialisers.</summary>
    public StatedTotalsException(string message) : base(message)
    {
    }

    /// <summary>For serialisers.</summary>
    public StatedTotalsException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>The message in Chinese.</summary>
    public string Zh { get; } = "";
}
