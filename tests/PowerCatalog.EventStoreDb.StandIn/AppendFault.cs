using System.Collections.Concurrent;

namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>What goes wrong with one append.</summary>
public enum AppendFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The connection breaks before anything is written.</summary>
    BreaksBefore,

    /// <summary>The connection breaks after it was written.</summary>
    BreaksAfter,

    /// <summary>The server says that it ran out of time; nothing was written.</summary>
    TimesOutBefore,

    /// <summary>The server says that it ran out of time; it was written.</summary>
    TimesOutAfter,

    /// <summary>
    /// The server says that it ran out of time, and writes before it takes the next request: a client that looks finds it.
    /// </summary>
    TimesOutAndWritesBeforeNext,

    /// <summary>
    /// The server says that it ran out of time, and writes when it has answered the next request: a client that looks misses it.
    /// </summary>
    TimesOutAndWritesAfterNext,

    /// <summary>Nothing was written, and no answer comes.</summary>
    SilentBefore,

    /// <summary>It was written, and no answer comes.</summary>
    SilentAfter,

    /// <summary>The server is not ready.</summary>
    NotReady,

    /// <summary>The user may not write.</summary>
    AccessDenied,

    /// <summary>The stream was deleted.</summary>
    StreamDeleted,
}
