namespace PowerCatalog.Ledger.EventStoreDb.Connecting;

/// <summary>Which node of a cluster reads go to; appends always go to the leader.</summary>
public enum NodePreference
{
    /// <summary>The leader.</summary>
    Leader,

    /// <summary>A follower, where there is one.</summary>
    Follower,

    /// <summary>Any.</summary>
    Random,
}
