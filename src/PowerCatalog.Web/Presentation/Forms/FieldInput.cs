namespace PowerCatalog.Web.Presentation.Forms;

/// <summary>How a field is filled in.</summary>
public enum FieldInput
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Area,

    /// <summary>A date.</summary>
    Date,

    /// <summary>One of several.</summary>
    Choice,

    /// <summary>Any of several.</summary>
    Choices,

    /// <summary>Shown, and sent as it is shown.</summary>
    Shown,
}
