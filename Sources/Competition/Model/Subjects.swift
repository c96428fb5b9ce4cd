import Scoring

/// An attachment that the form asks for.
public enum AttachmentSubject: Identified {}
/// A requirement that screening judges.
public enum RequirementSubject: Identified {}
/// An earlier winner.
public enum WinnerSubject: Identified {}
/// A class of regions.
public enum RegionClassSubject: Identified {}
/// An office (OPD).
public enum OfficeSubject: Identified {}
/// A service of an office; the identifier is the office's own.
public enum ServiceSubject: Identified {}

/// Identifies an attachment that the form asks for.
public typealias AttachmentID = Identifier<AttachmentSubject>
/// Identifies a requirement.
public typealias RequirementID = Identifier<RequirementSubject>
/// Identifies an earlier winner.
public typealias WinnerID = Identifier<WinnerSubject>
/// Identifies a class of regions.
public typealias RegionClassID = Identifier<RegionClassSubject>
/// Identifies an office.
public typealias OfficeID = Identifier<OfficeSubject>
/// Identifies a service within its office.
public typealias ServiceID = Identifier<ServiceSubject>
