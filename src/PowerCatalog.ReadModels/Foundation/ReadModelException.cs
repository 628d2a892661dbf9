namespace PowerCatalog.ReadModels.Foundation;

/// <summary>The read models cannot answer; the message says why and what to do.</summary>
public class ReadModelException : Exception
{
    /// <summary>With a message for the user.</summary>
    public ReadModelException(string message) : base(message)
    {
    }

    /// <summary>With the cause.</summary>
    public ReadModelException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Whether their file is damaged; the message names no path then, and may be told over HTTP.</summary>
    public bool IsDamage { get; init; }

    /// <summary>For serialisers.</summary>
    public ReadModelException()
    {
    }
}
