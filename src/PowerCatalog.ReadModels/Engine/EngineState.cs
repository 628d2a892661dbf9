namespace PowerCatalog.ReadModels.Engine;

/// <summary>How the engine stands.</summary>
public enum EngineState
{
    /// <summary>Another process projects into this data folder; this one waits for its turn.</summary>
    Waiting,

    /// <summary>It follows the ledger.</summary>
    Running,

    /// <summary>It met something that it must not skip, and stopped.</summary>
    Stopped,
}
