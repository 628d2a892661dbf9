namespace PowerCatalog.Papers.Templates;

/// <summary>A template cannot be used; the message says why and what to do.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>With a message in both languages, and the cause where there is one.</summary>
    public TemplateException(string zh, string en, Exception? inner = null) : base(en, inner) => Zh = zh;

    /// <summary>For serialisers.</summary>
    public TemplateException()
    {
    }

    /// <summary>For serialisers.</summary>
    public TemplateException(string message) : base(message)
    {
    }

    /// <summary>For serialisers.</summary>
    public TemplateException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>The message in Chinese.</summary>
    public string Zh { get; } = "";
}
