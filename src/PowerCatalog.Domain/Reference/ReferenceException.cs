namespace PowerCatalog.Domain.Reference;

/// <summary>A file of the reference data is not valid; the message says which, and why.</summary>
public sealed class ReferenceException : Exception
{
    public ReferenceException()
    {
    }

    public ReferenceException(string message) : base(message)
    {
    }

    public ReferenceException(string message, Exception inner) : base(message, inner)
    {
    }
}
