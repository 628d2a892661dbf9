using PowerCatalog.Domain.Codes;

namespace PowerCatalog.ReadModels.Lenses;

/// <summary>The point in both clocks at which a catalog is read: a day, and a revision up to which its adjustments are known.</summary>
/// <param name="On">The day, in Asia/Shanghai.</param>
/// <param name="Known">The revision of the last adjustment that it includes.</param>
/// <param name="KnownRecorded">When that adjustment was recorded.</param>
/// <param name="Head">The revision of the last adjustment of all.</param>
/// <param name="AsRecorded">Whether corrections and annulments are ignored.</param>
public sealed record Lens(DateOnly On, long Known, DateTimeOffset KnownRecorded, long Head, bool AsRecorded);

/// <summary>The lens that a query asks for; by default today and the newest revision.</summary>
/// <param name="On">The day.</param>
/// <param name="Known">A revision, a moment (RFC 3339) or a date, or a document number.</param>
/// <param name="AtLeast">The revision that the caller has seen; an older answer is not acceptable.</param>
/// <param name="AsRecorded">Whether every fact is read as first recorded, ignoring corrections and annulments.</param>
public sealed record LensRequest(DateOnly? On = null, string? Known = null, long? AtLeast = null, bool AsRecorded = false)
{
    /// <summary>Today, at the newest revision.</summary>
    public static readonly LensRequest Today = new();
}

/// <summary>A catalog in the read models.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Division">Its division.</param>
/// <param name="Name">Its name.</param>
/// <param name="Custodian">Who keeps it.</param>
public sealed record CatalogIdentity(long Row, DivisionCode Division, string Name, string Custodian);

/// <summary>The requested lens is not available; the message says why.</summary>
public sealed class LensException : Exception
{
    /// <summary>
    /// Creates it with a stable reason (<c>known-after-head</c>, <c>known-before-opening</c>, <c>known-unreadable</c>, <c>behind</c>) and a
    /// message in both languages.
    /// </summary>
    public LensException(string reason, string zh, string en) : base(en) => (Reason, Zh) = (reason, zh);

    /// <summary>For serialisers.</summary>
    public LensException() => Reason = "";

    /// <summary>For serialisers.</summary>
    public LensException(string message) : base(message) => Reason = "";

    /// <summary>For serialisers.</summary>
    public LensException(string message, Exception inner) : base(message, inner) => Reason = "";

    /// <summary>Stable, for programs.</summary>
    public string Reason { get; }

    /// <summary>The message in Chinese.</summary>
    public string Zh { get; } = "";
}
