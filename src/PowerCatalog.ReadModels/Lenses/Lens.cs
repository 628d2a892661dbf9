using PowerCatalog.Domain.Codes;

namespace PowerCatalog.ReadModels.Lenses;

/// <summary>Through which the catalog is looked at: what held on a day, as known at a revision (design: two clocks).</summary>
/// <param name="On">The day, in Asia/Shanghai.</param>
/// <param name="Known">The revision of the last adjustment that is taken into account.</param>
/// <param name="KnownRecorded">When that adjustment was recorded.</param>
/// <param name="Head">The revision of the last adjustment of all.</param>
/// <param name="AsRecorded">Whether corrections and annulments are left aside.</param>
public sealed record Lens(DateOnly On, long Known, DateTimeOffset KnownRecorded, long Head, bool AsRecorded);

/// <summary>What a question asks for; what it leaves out is today and all that is known.</summary>
/// <param name="On">The day.</param>
/// <param name="Known">A revision, a moment (RFC 3339) or a date, or a document number.</param>
/// <param name="AtLeast">The caller has seen this revision and wants no older answer.</param>
/// <param name="AsRecorded">Every fact as it was first recorded: corrections and annulments are left aside.</param>
public sealed record LensRequest(DateOnly? On = null, string? Known = null, long? AtLeast = null, bool AsRecorded = false)
{
    /// <summary>Today, with all that is known.</summary>
    public static readonly LensRequest Today = new();
}

/// <summary>A catalog that is asked about.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Division">Its division.</param>
/// <param name="Name">Its name.</param>
/// <param name="Custodian">Who keeps it.</param>
public sealed record CatalogIdentity(long Row, DivisionCode Division, string Name, string Custodian);

/// <summary>The lens cannot be had; the message says why.</summary>
public sealed class LensException : Exception
{
    /// <summary>
    /// With a stable reason (<c>known-after-head</c>, <c>known-before-opening</c>, <c>known-unreadable</c>, <c>behind</c>) and a message.
    /// </summary>
    public LensException(string reason, string message) : base(message) => Reason = reason;

    /// <summary>For serialisers.</summary>
    public LensException() => Reason = "";

    /// <summary>For serialisers.</summary>
    public LensException(string message) : base(message) => Reason = "";

    /// <summary>For serialisers.</summary>
    public LensException(string message, Exception inner) : base(message, inner) => Reason = "";

    /// <summary>Stable, for programs.</summary>
    public string Reason { get; }
}
