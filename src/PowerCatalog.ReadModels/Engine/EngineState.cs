namespace PowerCatalog.ReadModels.Engine;

/// <summary>The state of the engine.</summary>
public enum EngineState
{
    /// <summary>Another process projects into this data folder; this one waits for its turn.</summary>
    Waiting,

    /// <summary>It follows the ledger.</summary>
    Running,

    /// <summary>It stopped at an event that it must not skip.</summary>
    Stopped,
}
