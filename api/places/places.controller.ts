import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ById, byId } from '../http/fields.js';
import { Needs } from '../http/needs.js';
import { type Act, CurrentAct, CurrentVisit, type Visit } from '../http/visit.js';
import {
  placeBody,
  type PlaceBody,
  placeEndBody,
  type PlaceEndBody,
  placesQuery,
  type PlacesQuery,
  reservationBody,
  type ReservationBody,
} from './places.schema.js';
import { type PlaceAnswer, type PlacesAnswer, PlacesService } from './places.service.js';

/** Dwellings, training units and fall-back places. */
@ApiTags('places')
@Controller('places')
export class PlacesController {
  constructor(private readonly places: PlacesService) {}

  @Get()
  @Needs('place.view')
  list(
    @CurrentVisit() visit: Visit,
    @Query({ schema: placesQuery }) query: PlacesQuery,
  ): Promise<PlacesAnswer> {
    return this.places.list(visit, query);
  }

  @Post()
  @Needs('place.manage')
  @HttpCode(200)
  add(
    @CurrentAct() act: Act,
    @Body({ schema: placeBody }) body: PlaceBody,
  ): Promise<{ id: string; command: string }> {
    return this.places.add(act, body);
  }

  @Get(':id')
  @Needs('place.view')
  show(@CurrentVisit() visit: Visit, @Param({ schema: byId }) { id }: ById): Promise<PlaceAnswer> {
    return this.places.show(visit, id);
  }

  @Patch(':id')
  @Needs('place.manage')
  end(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: placeEndBody }) body: PlaceEndBody,
  ): Promise<{ id: string; command: string }> {
    return this.places.end(act, id, body);
  }

  @Post(':id/reservations')
  @Needs('place.manage')
  @HttpCode(200)
  reserve(
    @CurrentAct() act: Act,
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: reservationBody }) body: ReservationBody,
  ): Promise<{ id: string; command: string }> {
    return this.places.reserve(act, id, body);
  }
}
