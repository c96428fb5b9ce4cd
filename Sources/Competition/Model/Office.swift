import Scoring

/// An office (OPD) that submits, with the services that it registered.
///
/// Format: StoreFormat, offices.
public struct Office: Hashable, Sendable {
    /// The office's identifier.
    public var id: OfficeID
    /// The office's name.
    public var name: String
    /// The institution that it belongs to.
    public var institution: Institution
    /// Its services, in the order of registration.
    public var services: [Service]
    /// Whom to ask; never published.
    public var contact: Contact?

    /// Creates an office.
    public init(id: OfficeID, name: String, institution: Institution, services: [Service], contact: Contact?) {
        self.id = id
        self.name = name
        self.institution = institution
        self.services = services
        self.contact = contact
    }

    /// A service by its identifier.
    public func service(_ id: ServiceID) -> Service? { services.first { $0.id == id } }
}

/// A province, regency, city, ministry or enterprise.
public struct Institution: Hashable, Sendable {
    /// The Home Ministry's code of the region, or any identifier for what is no region.
    public var code: String
    /// What kind it is.
    public var kind: InstitutionKind
    /// Its name.
    public var name: String

    /// Creates an institution.
    public init(code: String, kind: InstitutionKind, name: String) {
        self.code = code
        self.kind = kind
        self.name = name
    }
}

/// What an innovation improves: one service, one innovation.
public struct Service: Hashable, Sendable {
    /// The service's identifier within its office.
    public var id: ServiceID
    /// The service's name.
    public var name: String
    /// The unit below the office that gives it.
    public var unit: String?

    /// Creates a service.
    public init(id: ServiceID, name: String, unit: String?) {
        self.id = id
        self.name = name
        self.unit = unit
    }
}

/// Whom to ask; private, never in public output.
public struct Contact: Hashable, Sendable {
    /// The person's name.
    public var name: String?
    /// The telephone number.
    public var phone: String?
    /// The mail address.
    public var email: String?

    /// Creates a contact.
    public init(name: String?, phone: String?, email: String?) {
        self.name = name
        self.phone = phone
        self.email = email
    }
}
